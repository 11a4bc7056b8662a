update waiting set changed_by = 'Birgit Steiner' where id = '98000000-0000-4000-8000-000000000001';
